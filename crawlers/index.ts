/** The door of the room. */
export type {
  CollectContext,
  Connector,
  Fetched,
  FetchOptions,
  PoliteFetch,
  ReceivedItem,
  ReceivedMessage,
  RenderedPage,
  StoredDocument,
  Validators,
} from './connector.ts'
export { connectorOf, connectors } from './registry.ts'
export {
  createGatherer,
  type Gatherer,
  type GathererOptions,
  type Run,
  type SourceLeave,
} from './gatherer.ts'
export { documentFromFile, type FileFacts } from './document.ts'
export { presetNamed } from './sources/file/documents.ts'
export { presets } from './sources/file/presets.ts'
export { guessMapping } from './sources/file/guess.ts'
export { previewTable, type TablePreview } from './sources/file/preview.ts'
export type { TableFormat } from './sources/file/table.ts'
export { openEvidence, type Evidence, type EvidenceOptions, type StoredCopy } from './polite/evidence.ts'
export { readEvidence } from './polite/stored-copy.ts'
