/** The part of exceljs's streaming reader that turns a worksheet's XML into rows; the package has no types for it. */
declare module 'exceljs/lib/stream/xlsx/worksheet-reader.js' {
  export interface StreamCell {
    readonly col: number
    readonly value: unknown
    readonly numFmt?: string
  }

  export interface StreamRow {
    readonly number: number
    eachCell(each: (cell: StreamCell) => void): void
  }

  export interface WorksheetSource {
    readonly id: number
    readonly iterator: AsyncIterable<string>
    readonly options: { readonly worksheets: 'emit'; readonly hyperlinks: 'ignore' }
    readonly workbook: {
      readonly sharedStrings: readonly string[]
      readonly styles: { getStyleModel(style: number): { readonly numFmt: string } | undefined }
      readonly properties: { readonly model: { readonly date1904: boolean } }
    }
  }

  export default class WorksheetReader implements AsyncIterable<StreamRow> {
    constructor(source: WorksheetSource)
    [Symbol.asyncIterator](): AsyncIterator<StreamRow>
  }
}
