/** What people who write in English say. */
import type { Domain } from '../../../contract/taxonomy.ts'
import type { Lines } from '../types.ts'

export const ENGLISH: Partial<Record<Domain, Lines>> = {
  flooding: {
    'flooded-street': {
      fault: ['Thirty minutes of rain and {st} is knee deep again, my scooter died in the middle of it.'],
      irony: ['Great news, {w} finally has its own river. It runs right through my living room.'],
      plain: [
        'Water came into our ground floor {luc}, about {cm} cm, everything is soaked.',
        '{st} is flooded near {cho}, around {cm} cm, better take another way home.',
      ],
      ask: ['Does anyone know if {w} floods in the rainy season? Looking at a flat there.'],
    },
    manhole: {
      danger: ['There is an open manhole on {st} with no sign at all, someone will break a leg tonight.'],
    },
  },
  environment: {
    'waste-collection': {
      fault: ['No garbage truck in {hem} for {ngay} now, the smell is unbearable.'],
      ask: ['What time do they collect the trash in {w}?'],
    },
    noise: {
      fault: ['Karaoke next door until 1 am again, third night in a row, nobody can sleep.'],
      angry: [
        'Called the ward about the noise {n} times, every time they say they will remind the owner. Useless.',
      ],
    },
    'smoke-smell': { plain: ['Somebody burns plastic behind {cho} every evening, my kids keep coughing.'] },
    'canal-water': {
      glad: ['Walked along {kenh} {luc} and the water looked so much cleaner than last year, lovely.'],
    },
  },
  traffic: {
    pothole: {
      fault: ['Hit a huge pothole on {st}, bent my rim. It has been there {lau}.'],
      irony: ['{st} is basically a free motocross track these days, thanks for the fun.'],
    },
    jam: {
      vent: ['Spent more time in traffic today than with my family.'],
      plain: ['{st} is completely jammed since {gio}, a truck broke down.'],
    },
    'bus-metro': {
      glad: ['Took the metro to work for the first time, clean, cool and on time. Loved it.'],
      ask: ['Is there a monthly pass for {buyt}? I could not find it anywhere.'],
    },
    signal: { alert: ['Traffic lights at the {st} junction are completely off, please slow down.'] },
  },
  urban: {
    'pavement-taken': {
      fault: ['Impossible to walk on {st}, the whole sidewalk is motorbikes and plastic chairs.'],
      thanks: ['The sidewalk on {st} is finally clear, thank you {w} for the work.'],
    },
    'street-light': { plain: ['{hem} has been pitch dark {lau}, I use my phone to get home.'] },
    'tree-park': {
      glad: ['The little park near {cho} is so peaceful in the morning.'],
      alert: ['A big tree on {st} is leaning over the road after the storm, it could fall any minute.'],
    },
  },
  utilities: {
    'power-cut': {
      ask: ['Any idea when the electricity comes back in {w}?'],
      off: ['Power is out in the whole of {w} since {gio}, no notice at all.'],
    },
    'water-cut': { off: ['No running water on our street for {ngay}, we are buying bottles to shower.'] },
  },
  administration: {
    'one-stop-queue': {
      thanks: ['Renewed my residence papers in {w} in 20 minutes, the staff were kind and quick.'],
      plain: ['Waited three hours at the {w} office to get one stamp.'],
    },
    'slow-file': { fault: ['My work permit file has been stuck for {n} weeks and nobody can tell me why.'] },
  },
  security: {
    theft: {
      vent: ['Watch your bags, people. Losing a phone is no fun.'],
      alert: ['Phone snatched on {st} {luc}, two guys on one bike, they are still circling around here.'],
    },
    scam: {
      plain: ['Someone calls pretending to be the police and asks for your bank code, reported it to {w}.'],
    },
  },
  health: {
    hospital: {
      fault: ['Waited five hours at {bv} just to see a doctor for four minutes.'],
      thanks: ['The nurses at {bv} took great care of my dad, so grateful.'],
    },
  },
  education: {
    'school-fee': { ask: ['What extra fees are normal at {truong}? We got a list two pages long.'] },
  },
  culture: {
    heritage: { glad: ['Beautiful old houses around {w}, spent the whole day taking pictures.'] },
    festival: { ask: ['Where is the best place in {w} to watch the fireworks?'] },
  },
  digital: {
    network: { off: ['Internet down across {w} since {gio}, no mobile data either.'] },
    'city-app': { plain: ['The city app crashes every time I try to upload a photo.'] },
  },
  land: {
    'building-safety': {
      alert: ['A balcony at {cc} is cracking and bits of concrete fall on the pavement.'],
    },
  },
}
