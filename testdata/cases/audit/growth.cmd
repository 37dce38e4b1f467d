# Level, change and growth; from one level to another. The first holds, then digits are cut off, a digit is wrong, 万 stands for 亿,
# a growth in constant prices and one that is not reckoned from these amounts.
audit | cut -f 4-
