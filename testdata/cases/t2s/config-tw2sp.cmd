t2s --config=tw2sp
