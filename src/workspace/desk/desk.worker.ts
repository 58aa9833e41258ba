import { expose } from 'comlink'
import { createDeskService } from './service'

expose(createDeskService())
