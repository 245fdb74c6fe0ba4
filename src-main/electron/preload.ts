import { contextBridge, ipcRenderer } from 'electron'
import { exposeContract } from './expose-contract'

contextBridge.exposeInMainWorld('api', exposeContract(ipcRenderer))
