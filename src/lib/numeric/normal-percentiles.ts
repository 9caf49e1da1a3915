/** The standard normal's 95th percentile: what a range's ends are read by. */
export const Z95 = 1.6448536269514722;
