import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';
import { ROOT } from '../cli/root.js';

/**
 * `src/early.js` as it stands in every page.
 * @throws {Error} with the parser's words where it is no script
 */
export function earlyScript() {
	const source = readFileSync(join(ROOT, 'src', 'early.js'), 'utf8');
	const { code, errors } = minifySync('early.js', source);
	if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
	return code;
}
