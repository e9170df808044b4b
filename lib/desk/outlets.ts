export { readOutletRegistry } from '../store/outlets/current-registry'
