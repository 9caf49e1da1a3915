// npm run build: the static site, in build/.
import './node-version.js';

Promise.all([import('./ready.js'), import('./site.js')])
	.then(async ([{ makeReady }, { build }]) => {
		await makeReady();
		process.exitCode = await build();
	})
	.catch((/** @type {Error} */ error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
