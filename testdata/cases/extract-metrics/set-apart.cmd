# What is set apart from what was said, amounts that a budget set, output and its value added, lists of income and spending
extract-metrics | cut -f 1,7,8,9,11-12,17,21
