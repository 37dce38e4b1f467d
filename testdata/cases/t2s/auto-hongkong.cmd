t2s --explain
