/** Draws a component while the site is built; the browser's build leaves the library out. */
export const serverRender = import.meta.env.SSR ? (await import('svelte/server')).render : null;
