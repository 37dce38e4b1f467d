table-data_LIBS = -lsqlite3
