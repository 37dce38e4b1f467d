t2s --copy no/such/folder/file
