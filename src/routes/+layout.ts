export const prerender = true;
/** Every page is a folder with an index, which any static host serves from any path. */
export const trailingSlash = 'always';
