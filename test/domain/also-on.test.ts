import { expect, it } from 'vitest'
import { readAlsoOn } from '../../src/domain/also-on.ts'
import type { CaseId } from '../../src/domain/ids.ts'
import { refuse } from '../../src/domain/refusals.ts'

const HERE = '6f0d4d3e-2a51-4f5b-9d2f-0c1f4a5b6c7d' as CaseId
const OTHER = '7a1e5e4f-3b62-4a6c-8e3a-1d2a5b6c7d8e' as CaseId

it('is another case that there is, and none where a case is opened with it', () => {
  expect(readAlsoOn(OTHER, HERE)).toEqual({ alsoOn: OTHER })
  expect(readAlsoOn(null, 'new')).toEqual({})
  expect(readAlsoOn(HERE, HERE)).toEqual(refuse('same_case', 'alsoOn'))
  expect(readAlsoOn(OTHER, 'new')).toEqual(refuse('also_on_new', 'alsoOn'))
})
