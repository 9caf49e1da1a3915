import { expose } from 'comlink';
import { timeAlone } from '../timing.ts';

expose({ timeAlone });
