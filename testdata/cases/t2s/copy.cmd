# What goes on goes to the file as well.
f=$(mktemp) && t2s --copy "$f" && cat "$f" && rm "$f"
