import { runService } from './service.ts'

/** `npm start`: the service, as the environment describes it. */
runService()
