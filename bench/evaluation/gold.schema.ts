export {
  type GoldCase,
  goldCaseSchema,
  goldTextSchema,
} from '../../src/admin/evaluate/gold.schema.ts'
