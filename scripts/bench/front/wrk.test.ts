import { expect, test } from 'vitest'
import { readWrk } from './wrk'

const printed = (p99: string, more = '') => `Running 3s test @ http://127.0.0.1:4801/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     3.87ms    1.55ms  16.02ms   88.80%
    Req/Sec    12.48k     1.98k   14.19k    80.00%
  Latency Distribution
     50%    3.10ms
     75%    4.08ms
     90%    5.58ms
     99%    ${p99}
  38097 requests in 3.01s, 551.02MB read
${more}Requests/sec:  12656.81
Transfer/sec:    183.06MB
`

test('what wrk printed is read in requests and milliseconds', () => {
  const figures = { requests: 38_097, perSecond: 12_656.81, otherStatus: 0, failed: 0 }
  expect(readWrk(printed('7.31ms'))).toEqual({ ...figures, p99: 7.31 })
  expect(readWrk(printed('812.00us')).p99).toBeCloseTo(0.812)
  expect(readWrk(printed(' 1.10s ')).p99).toBe(1_100)
})

test('other answers than 2xx and 3xx are counted, and requests without an answer', () => {
  const errors = '  Socket errors: connect 1, read 2, write 3, timeout 40\n  Non-2xx or 3xx responses: 512\n'
  expect(readWrk(printed('7.31ms', errors))).toMatchObject({ otherStatus: 512, failed: 46 })
})

test('what is no result is refused', () => {
  expect(() => readWrk('unable to connect to 127.0.0.1:4801')).toThrow('wrk printed something else')
})
