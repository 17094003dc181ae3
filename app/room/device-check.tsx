import { useCallback, useEffect, useRef, useState } from 'react'
import { useWords } from '#app/i18n/words.tsx'
import { Button } from '#app/ui/button.tsx'
import { type DeviceTrouble, troubleOf } from './device-trouble.ts'
import { TroubleNotice } from './trouble-notice.tsx'

/** How a presenter looks and sounds, before anybody else does. Nothing leaves the device; leaving stops it. */
export function DeviceCheck() {
  const words = useWords().room.check
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [trouble, setTrouble] = useState<DeviceTrouble | null>(null)
  const video = useRef<HTMLVideoElement>(null)
  const live = useRef<MediaStream | null>(null)

  const stop = useCallback(() => {
    for (const track of live.current?.getTracks() ?? []) track.stop()
    live.current = null
    setStream(null)
  }, [])

  useEffect(() => {
    addEventListener('kring:leave', stop)
    return () => {
      removeEventListener('kring:leave', stop)
      stop()
    }
  }, [stop])

  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])

  const start = async () => {
    setTrouble(null)
    try {
      live.current = await navigator.mediaDevices.getUserMedia({ audio: true, video: true })
      setStream(live.current)
    } catch (error) {
      setTrouble(troubleOf(error))
    }
  }

  return (
    <section className="stack stack-tight" aria-labelledby="device-check">
      <h2 id="device-check">{words.title}</h2>
      <p className="soft">{words.intro}</p>
      {trouble && <TroubleNotice trouble={trouble} close={() => setTrouble(null)} />}
      {stream ? (
        <>
          <video className="device-preview" ref={video} autoPlay muted playsInline aria-label={words.preview} />
          <p>{words.hears}</p>
          <Level stream={stream} label={words.level} />
          <div>
            <Button type="button" variant="quiet" onClick={stop}>
              {words.stop}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button type="button" variant="quiet" icon="camera" onClick={start}>
            {words.start}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The microphone as a bar that moves. */
function Level({ stream, label }: { stream: MediaStream; label: string }) {
  const meter = useRef<HTMLMeterElement>(null)
  useEffect(() => {
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    context.createMediaStreamSource(stream).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
      if (meter.current) meter.current.value = Math.min(1, loudest * 2)
    }, 100)
    return () => {
      clearInterval(timer)
      void context.close()
    }
  }, [stream])
  return <meter className="device-level" ref={meter} min={0} max={1} aria-label={label} />
}
