import { expose } from 'comlink'
import { createDeskService } from './deskService'

expose(createDeskService())
