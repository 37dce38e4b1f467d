# Control characters of names do not reach a terminal: ESC, and U+009B, which stands for ESC [.
decode "$(printf 'no\033[31mfile')" "$(printf 'no\302\233file')"
