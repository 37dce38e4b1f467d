# What one item of a list says is its own: brackets, last year; what was found fastest; firms before their assets
extract-metrics | cut -f 1,7,8,9,11-12,17,21
