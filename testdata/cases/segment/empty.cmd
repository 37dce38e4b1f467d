segment
