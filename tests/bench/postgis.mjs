/**
 * PostGIS as a peer: a private server in a temporary folder, stopped and removed afterwards. Each project is timed
 * inside the server (best of three), without the way there and back.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

function binaries() {
  const versions = '/usr/lib/postgresql'
  if (!existsSync(versions)) return null
  const newest = readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0]
  const hasPostgis = newest && existsSync(`/usr/share/postgresql/${newest}/extension/postgis.control`)
  return hasPostgis ? `${versions}/${newest}/bin` : null
}

const wkt = (polygons) =>
  `MULTIPOLYGON(${polygons.map((polygon) => `(${polygon.map((ring) => `(${ring.map(([x, y]) => `${x} ${y}`).join(',')})`).join(',')})`).join(',')})`

const timing = (name, table) => `
create table ${name} (project int, milliseconds float8, area float8);
do $$
declare p record; started timestamptz; best float8; took float8; found float8;
begin
  for p in select * from projects order by id loop
    best := 1e9;
    for i in 1..3 loop
      started := clock_timestamp();
      select coalesce(sum(st_area(st_intersection(z.geom, p.geom))), 0) into found
        from ${table} z where st_intersects(z.geom, p.geom);
      took := extract(epoch from clock_timestamp() - started) * 1000;
      best := least(best, took);
    end loop;
    insert into ${name} values (p.id, best, found);
  end loop;
end $$;
\\copy (select project, milliseconds, area from ${name} order by project) to '${name}.csv' csv
`

/** { ready: false, reason } where there is no PostGIS; else the timed peers. */
export async function postgisPeers(layer, projects) {
  const folder = binaries()
  if (!folder) return { ready: false, reason: 'not found (Debian: postgresql-15-postgis-3)' }
  const home = mkdtempSync(join(tmpdir(), 'qingping-postgis-'))
  const asPostgres = userInfo().uid === 0
  const run = (command, args) =>
    asPostgres
      ? execFileSync('runuser', ['-u', 'postgres', '--', command, ...args], { cwd: home, stdio: 'pipe' })
      : execFileSync(command, args, { cwd: home, stdio: 'pipe' })
  const data = join(home, 'data')
  chmodSync(home, 0o777)
  let started = false
  try {
    run(`${folder}/initdb`, ['-D', data, '-A', 'trust', '-U', 'bench'])
    run(`${folder}/pg_ctl`, [
      '-D',
      data,
      '-w',
      '-l',
      join(home, 'log'),
      '-o',
      `-k ${home} -c listen_addresses= -c fsync=off -c shared_buffers=512MB -c jit=off`,
      'start',
    ])
    started = true
    writeFileSync(
      join(home, 'zones.txt'),
      layer.features.map(({ geometry }, i) => `${i + 1}\t${wkt(geometry.coordinates)}\n`).join(''),
    )
    writeFileSync(
      join(home, 'projects.txt'),
      projects.map((polygon, i) => `${i + 1}\t${wkt([polygon])}\n`).join(''),
    )
    writeFileSync(
      join(home, 'run.sql'),
      `create extension postgis;
create table zones (id int, geom geometry); \\copy zones from 'zones.txt'
create table projects (id int, geom geometry); \\copy projects from 'projects.txt'
create index on zones using gist (geom); analyze zones;
create table parts as select id, st_subdivide(geom, 256) as geom from zones;
create index on parts using gist (geom); analyze parts;
${timing('whole', 'zones')}
${timing('subdivided', 'parts')}`,
    )
    run('psql', ['-h', home, '-U', 'bench', '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '-q', '-f', 'run.sql'])
    const peers = ['whole', 'subdivided'].map((name) => {
      const rows = readFileSync(join(home, `${name}.csv`), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(',').map(Number))
      const times = rows.map((row) => row[1]).sort((a, b) => a - b)
      const total = times.reduce((sum, time) => sum + time, 0)
      return {
        name: name === 'whole' ? 'PostGIS, GIST' : 'PostGIS, GIST and ST_Subdivide(256)',
        times: {
          mean: total / times.length,
          median: times[Math.floor(times.length / 2)],
          worst: times.at(-1),
          total,
        },
        remark: 'timed inside the server; areas in the plane of degrees',
      }
    })
    return { ready: true, peers }
  } catch (error) {
    return {
      ready: false,
      reason: `could not be run (${String(error.stderr ?? error.message).split('\n')[0]})`,
    }
  } finally {
    if (started) run(`${folder}/pg_ctl`, ['-D', data, '-m', 'immediate', 'stop'])
    rmSync(home, { recursive: true, force: true })
  }
}
