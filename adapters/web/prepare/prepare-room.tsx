import { Button, Select } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ProfileBody } from '../../http/contract/index.ts'
import { getProfiles, timelineUrl, useResource, stages } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useMedia } from '../preferences/index.ts'
import { ProfileDrawer, ProfileEditor } from '../profile/index.ts'
import { ReaderBeside, useOpenClause } from '../reader/index.ts'
import { Failure, Loading, RoomHeader, usePageTitle, profileName } from '../ui/index.ts'
import { ChecklistView } from './checklist-view.tsx'
import styles from './prepare-room.module.css'

/** 备: the papers, deadlines and calls of one enterprise. Which enterprise and stage is in the address. */
export function PrepareRoom() {
  const { rooms } = useMessages()
  usePageTitle(rooms.prepareLong)
  const [profiles, reload] = useResource('profiles', getProfiles)
  if (profiles.state === 'ready') return <Room profiles={profiles.value.profiles} onChanged={reload} />
  return (
    <>
      <RoomHeader title={rooms.prepareLong} />
      {profiles.state === 'loading' ? <Loading /> : <Failure error={profiles.error} onRetry={reload} />}
    </>
  )
}

function Room({
  profiles,
  onChanged,
}: {
  readonly profiles: readonly ProfileBody[]
  readonly onChanged: () => void
}) {
  const { rooms, prepare, profile: words, common } = useMessages()
  const [search, setSearch] = useSearchParams()
  const [edited, setEdited] = useState<'none' | 'new' | 'current'>('none')
  const wide = useMedia('(width >= 1100px)')
  const clause = useOpenClause()
  const profile = profiles.find(({ id }) => id === search.get('profile')) ?? profiles[0]
  const stage = stages.find((each) => each === search.get('stage')) ?? '全部'
  const show = (part: Readonly<Record<string, string>>) => {
    const kept = { profile: profile?.id ?? '', stage, ...part }
    setSearch(kept, { replace: true })
  }
  const onSaved = (saved: ProfileBody) => {
    setEdited('none')
    show({ profile: saved.id })
    onChanged()
  }

  if (profile === undefined)
    return (
      <div className={styles.frame}>
        <RoomHeader title={rooms.prepareLong} />
        <div className={styles.scroll}>
          <div className={styles.first}>
            <h2>{prepare.lead}</h2>
            <p>{words.lead}</p>
            <ProfileEditor profile={undefined} submitLabel={words.saveFirst} onSaved={onSaved} />
          </div>
        </div>
      </div>
    )
  return (
    <div className={styles.room}>
      <div className={styles.frame}>
        <RoomHeader title={rooms.prepareLong}>
          <Button
            as="a"
            href={timelineUrl(profile.id)}
            download
            appearance="subtle"
            icon={<CalendarLtrRegular />}
            aria-label={prepare.calendar}
            title={prepare.calendar}
          >
            {wide ? prepare.calendar : undefined}
          </Button>
          <Button
            appearance="subtle"
            icon={<PrintRegular />}
            aria-label={common.print}
            title={common.print}
            onClick={() => {
              window.print()
            }}
          >
            {wide ? common.print : undefined}
          </Button>
        </RoomHeader>
        <div className={styles.scroll}>
          <div className={styles.column}>
            <div className={`${styles.choices ?? ''} no-print`}>
              <label className={styles.choice}>
                <span>{words.choose}</span>
                <Select
                  value={profile.id}
                  onChange={(_, { value }) => {
                    show({ profile: value })
                  }}
                >
                  {profiles.map((each) => (
                    <option key={each.id} value={each.id}>
                      {profileName(each, words.unnamed)}
                    </option>
                  ))}
                </Select>
              </label>
              <label className={styles.choice}>
                <span>{prepare.stage}</span>
                <Select
                  value={stage}
                  onChange={(_, { value }) => {
                    show({ stage: value })
                  }}
                >
                  {stages.map((each) => (
                    <option key={each} value={each}>
                      {each === '全部' ? prepare.allStages : each}
                    </option>
                  ))}
                </Select>
              </label>
              <Button
                icon={<EditRegular />}
                onClick={() => {
                  setEdited('current')
                }}
              >
                {words.edit}
              </Button>
              <Button
                appearance="subtle"
                icon={<AddRegular />}
                aria-label={words.new}
                title={words.new}
                onClick={() => {
                  setEdited('new')
                }}
              />
            </div>
            <ChecklistView profile={profile} stage={stage} />
          </div>
        </div>
      </div>
      {clause !== undefined && <ReaderBeside place={clause} inline={wide} />}
      <ProfileDrawer
        key={`${profile.id} ${edited}`}
        open={edited !== 'none'}
        profile={edited === 'new' ? undefined : profile}
        onClose={() => {
          setEdited('none')
        }}
        onSaved={onSaved}
        onDeleted={() => {
          setEdited('none')
          setSearch({}, { replace: true })
          onChanged()
        }}
      />
    </div>
  )
}
