import { expose } from 'comlink';
import '../../../src/lib/simulation/kernel-at-hand.ts';
import { SimulationService } from '../../../src/lib/engine/service.ts';

expose(new SimulationService());
