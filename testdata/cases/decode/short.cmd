# The byte 80 is the euro sign in GBK; a file of one character has a charset.
printf '2020\304\352\271\244\327\367\327\334\275\341\n\325\333\272\317\305\267\324\252\200200\n' | decode | cut -f 4-
printf '\326\320' | decode | cut -f 4-
printf '\244\244' | decode | cut -f 4-
printf '\326\320\271\372' | decode | cut -f 4-
