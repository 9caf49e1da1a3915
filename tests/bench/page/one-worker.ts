import { expose } from 'comlink';
import { SimulationService } from '../../../src/lib/engine/service.ts';

expose(new SimulationService());
