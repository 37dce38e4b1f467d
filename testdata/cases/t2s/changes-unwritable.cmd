t2s --changes=missing/folder/file
