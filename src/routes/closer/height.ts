/** Of the charts below the first four, in pixels. */
export const HEIGHT = 190;
