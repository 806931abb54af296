import { absent } from './absent/absent.ts'
import { access } from './access/access.ts'
import { accessFaults } from './access/access-faults.ts'
import { ack } from './ack/ack.ts'
import { alerts } from './alerts/alerts.ts'
import { append } from './append/append.ts'
import { brief } from './brief/brief.ts'
import { chaos } from './chaos/chaos.ts'
import { crash } from './crash/crash.ts'
import { forge } from './forge/forge.ts'
import { growth } from './growth/growth.ts'
import { hidden } from './hidden/hidden.ts'
import { lies } from './lies/lies.ts'
import { read } from './read/read.ts'
import type { Bench } from './report.ts'
import { scale } from './scale/scale.ts'
import { storm } from './storm/storm.ts'
import { year } from './year/year.ts'

/** Every bench by the name that `npm run -s bench -- <name>` takes. */
export const benches: Readonly<Record<string, Bench>> = {
  absent,
  access,
  'access-faults': accessFaults,
  ack,
  alerts,
  append,
  brief,
  chaos,
  crash,
  forge,
  growth,
  hidden,
  lies,
  read,
  scale,
  storm,
  year,
}
