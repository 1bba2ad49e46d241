// Node 20 cannot start a worker from a .ts file, not even under tsx: this starts the one named in workerData.module, in
// development and tests alone. The build has the worker as JavaScript and never comes here.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.module)
