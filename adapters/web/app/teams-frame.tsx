import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { onSignInAsked } from '../api/index.ts'
import { usePreferences } from '../preferences/index.ts'
import type { TeamsHost } from '../teams/index.ts'

/** Teams around the page, when there is one: asked for once, and only inside a frame, so that others do not load its library. */
const teams: Promise<TeamsHost | undefined> =
  window.parent === window
    ? Promise.resolve(undefined)
    : import('../teams/index.ts').then(({ connectTeams }) => connectTeams())

onSignInAsked(async () => (await teams)?.token())

/** Follows the theme of Teams and goes where its link points. */
export function TeamsFrame() {
  const { followHost } = usePreferences()
  const navigate = useNavigate()
  useEffect(() => {
    let here = true
    void teams.then((host) => {
      if (!here || host === undefined) return
      followHost(host.theme)
      host.onTheme(followHost)
      if (host.path !== undefined) void navigate(host.path, { replace: true })
    })
    return () => {
      here = false
    }
  }, [followHost, navigate])
  return null
}
