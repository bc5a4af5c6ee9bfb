import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { leaves } from '../../../knowledge/ingest/index.ts'
import { loadCorpus, packageRoot } from '../../../knowledge/documents/index.ts'

const corpus = loadCorpus()

describe('the corpus', () => {
  it('holds seven documents, each at its place in its file', () => {
    const rows = corpus.documents.map(({ id, role, since, place, shortName, parsed }) =>
      [id, role, since, place, shortName, leaves(parsed).length].join(' '),
    )
    expect(rows).toEqual([
      'yangquan-2023-13 cover 2023-03-20 yangquan 阳人社发〔2023〕13号 7',
      'shanxi-2023-9 forwarded 2023-03-03 shanxi 晋人社厅发〔2023〕9号 133',
      'wuxi-2024 body 2024-04-02 wuxi 无锡市2024年4月2日通知 22',
      'beijing-2022-11 body 2022-05-27 beijing 京人社能发〔2022〕11号 141',
      'xinzhou-2023-86 cover 2023-09-19 xinzhou 忻人社函〔2023〕86号 9',
      'shanxi-2023-786 forwarded 2023-09-04 shanxi 晋人社厅函〔2023〕786号 53',
      'guangzhou-2023 body 2023-04-27 guangzhou 广州市2023年4月27日通知 12',
    ])
  })

  it('finds a document by id', () => {
    expect(corpus.get('wuxi-2024')?.issuers).toHaveLength(5)
    expect(corpus.get('suzhou-2024')).toBeUndefined()
  })

  it('covers each file with its documents', () => {
    const spans = corpus.documents.map(({ file, parsed }) => [file.slice(0, 3), parsed.start, parsed.end])
    expect(spans).toEqual([
      ['000', 0, 357],
      ['000', 357, 4578],
      ['001', 0, 4635],
      ['002', 0, 6864],
      ['003', 0, 397],
      ['003', 397, 5256],
      ['004', 0, 1868],
    ])
    for (const { raw, parsed } of corpus.documents) expect(parsed.end <= raw.length).toBe(true)
  })

  it('is read from the package, wherever the code runs', () => {
    expect(existsSync(join(packageRoot(), 'package.json'))).toBe(true)
  })
})

describe('the graph', () => {
  it('names every text that is cited and not held', () => {
    for (const { id, citedNotHeld } of corpus.documents) {
      const named = corpus.graph.flatMap(({ from, to }) =>
        from.held && from.id === id && !to.held ? [to.name] : [],
      )
      for (const name of citedNotHeld) expect(named, `${id} ${name}`).toContain(name)
    }
  })

  it('counts its edges', () => {
    const kinds = corpus.graph.map(({ kind }) => kind)
    const count = (kind: string): number => kinds.filter((each) => each === kind).length
    expect(['转发', '依据', '废止', '调整', '细化', '引用'].map(count)).toEqual([3, 4, 2, 1, 1, 20])
  })

  it('knows both repeals and their days', () => {
    expect(corpus.graph.filter(({ kind }) => kind === '废止')).toEqual([
      {
        kind: '废止',
        from: { held: true, id: 'beijing-2022-11' },
        to: {
          held: false,
          name: '关于印发〈北京市全面推行企业新型学徒制实施方案〉的通知',
          docNumber: '京人社能发〔2019〕128号',
        },
        effective: '2022-05-27',
        quote: expect.stringContaining('同时废止') as string,
      },
      {
        kind: '废止',
        from: { held: false, name: '北京市2024年11月26日通知', docNumber: '京人社能发〔2024〕15号' },
        to: { held: true, id: 'beijing-2022-11' },
        effective: '2024-11-26',
        published: '2024-12-31',
        reference: expect.stringContaining('t20250228_4022324.html') as string,
      },
    ])
  })
})

describe('names of places', () => {
  it.each([
    ['北京', ['beijing']],
    ['海淀', ['beijing-haidian']],
    ['朝阳', ['beijing-chaoyang', '朝阳市']],
    ['朝阳区', ['beijing-chaoyang']],
    ['江阴', ['wuxi-jiangyin']],
    ['新吴', ['wuxi-xinwu']],
    ['太原', ['taiyuan']],
    ['盂县', ['yangquan-yuxian']],
    ['苏州', ['苏州市']],
    ['深圳市', ['深圳市']],
    ['上海', ['上海市']],
    ['陕西', ['陕西省']],
    ['吉林', ['吉林省', '吉林市']],
    ['海南', ['海南省', '海南藏族自治州']],
    ['延边', ['延边朝鲜族自治州']],
    ['内蒙古', ['内蒙古自治区']],
    ['广西', ['广西壮族自治区']],
    ['新疆', ['新疆维吾尔自治区']],
    ['海西', ['海西蒙古族藏族自治州']],
    ['平遥', ['jinzhong-pingyao']],
    ['平陆', ['yuncheng-pinglu']],
    ['长子', []],
    ['长子县', ['changzhi-zhangzi']],
    ['小店', []],
    ['某某市', []],
  ])('%s', (name, expected) => {
    const found = corpus.places.named(name).map((each) => (each.kind === 'known' ? each.place.id : each.name))
    expect(found).toEqual(expected)
  })

  it('lists the 11 cities of 山西, the 16 districts of 北京 and the 11 of 广州', () => {
    const below = (parent: string, kind: string): number =>
      corpus.places.all.filter((place) => place.parent === parent && place.kind === kind).length
    expect([below('shanxi', 'city'), below('beijing', 'district'), below('guangzhou', 'district')]).toEqual([
      11, 16, 11,
    ])
  })

  it('lists every county and district of 山西 and of 无锡', () => {
    const within = (city: string): number =>
      corpus.places.all.filter(({ parent, kind }) => parent === city && kind !== 'zone').length
    const cities = corpus.places.all.filter(({ parent }) => parent === 'shanxi')
    expect(cities.map(({ name, id }) => `${name} ${String(within(id))}`)).toEqual([
      '太原市 10',
      '大同市 10',
      '阳泉市 5',
      '长治市 12',
      '晋城市 6',
      '朔州市 6',
      '晋中市 11',
      '运城市 13',
      '忻州市 14',
      '临汾市 17',
      '吕梁市 13',
    ])
    expect(within('wuxi')).toBe(7)
  })

  it('climbs to the country', () => {
    expect(corpus.places.upwards('wuxi-jiangyin').map(({ id }) => id)).toEqual([
      'wuxi-jiangyin',
      'wuxi',
      'jiangsu',
      'china',
    ])
  })

  it('names all 34 provinces', () => {
    const provinces = corpus.places.elsewhere.filter(({ parent }) => parent === undefined)
    const own = corpus.places.all.filter(({ kind }) => kind === 'province' || kind === 'municipality')
    expect(provinces.length + own.length).toBe(34)
  })
})

describe('the stored texts', () => {
  it('are ASCII-named and listed', () => {
    const listed = readFileSync(join(packageRoot(), 'knowledge/texts/documents.yaml'), 'utf8')
    for (const { file } of corpus.documents) expect(listed).toContain(`file: ${file}`)
  })
})
