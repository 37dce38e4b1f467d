# A charset that nobody knows is wrong usage.
decode --from klingon </dev/null
