import workerpool from 'workerpool'
import { checkFile } from './check-file.ts'

workerpool.worker({ checkFile })
