// npm run build: the static site, in build/.
import './node-version.js';

Promise.all([import('./install.js'), import('./site.js')])
	.then(async ([{ installMissing }, { build }]) => {
		await installMissing();
		process.exitCode = await build();
	})
	.catch((/** @type {Error} */ error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
