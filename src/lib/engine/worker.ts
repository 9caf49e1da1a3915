import { expose, wrap } from 'comlink';
import { provideKernel } from '../simulation/kernel';
import kernelAddress from '../simulation/kernel.wasm?url';
import { SimulationService, type Hand } from './service';
import { trustedWorker } from './trusted-worker';

/** The name of the worker that helps another one. */
const SECOND_HAND = 'second hand';

/** Fetches what the simulation runs on. */
async function fetchKernel(): Promise<void> {
	const answer = await fetch(kernelAddress);
	// not every host names the type of such files, which compiling them on the way would ask for
	provideKernel(await WebAssembly.compile(await answer.arrayBuffer()));
}

/** A second worker where the device has a core for it. */
function secondHand(): Hand | null {
	if (self.name === SECOND_HAND || navigator.hardwareConcurrency < 2) return null;
	const worker = new Worker(trustedWorker('app-worker', self.location.href), {
		type: 'module',
		name: SECOND_HAND
	});
	const remote = wrap<SimulationService>(worker);
	// comlink never settles a call to a worker that could not start
	const broken = new Promise<never>((_, reject) => worker.addEventListener('error', reject));
	// whoever asks for a part hears of it
	broken.catch(() => null);
	return {
		part: (...parameters) => Promise.race([remote.part(...parameters), broken]),
		sumUp: (...parameters) => Promise.race([remote.sumUp(...parameters), broken]),
		cancel: (id) => remote.cancel(id)
	};
}

expose(new SimulationService(undefined, secondHand(), fetchKernel()));
