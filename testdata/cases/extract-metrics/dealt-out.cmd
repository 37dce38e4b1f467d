# Years dealt out by 分别, a noun with its verb after 分别, limits of debt, samples, what audits find, sums of a part of the year
extract-metrics | cut -f 1,7,8,9,11-12,17,21
