import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SITE } from '../../src/cli/site.js';

/**
 * Every page of the built site, as addresses relative to its top: './', './method/', … To be asked for inside a test:
 * the site is built when the first one starts.
 */
export function allPages(): string[] {
	return readdirSync(SITE, { recursive: true, encoding: 'utf8' })
		.filter((file) => /(^|[/\\])index\.html$/.test(file))
		.map((file) => dirname(file).replaceAll('\\', '/'))
		.sort()
		.map((folder) => (folder === '.' ? './' : `./${folder}/`));
}
