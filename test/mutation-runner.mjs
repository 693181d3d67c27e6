import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import fc from 'fast-check';
import { describe, getState, it } from 'jest-circus';
import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// Jest loads every module anew for each mutant, which takes seconds; the specs of the rules need milliseconds.
// So they are loaded once, compiled, in the process that tries the mutants, and run with Jest's own words.

/** The compiled specs that need no engine, of every room with rules. */
function specs() {
  return globSync('dist/libs/*/test/*.spec.js').filter(
    (file) => !file.endsWith('.int.spec.js') && existsSync(join(file, '../../src/domain')),
  );
}

/** All tests below a block, by their full names. */
function testsOf(block, names = []) {
  // Tests are tried one by one here: one that leans on a hook would be judged wrongly.
  if (block.hooks.length > 0) throw new Error(`A spec of rules takes no hooks: ${names.join(' ')}`);
  return block.children.flatMap((child) => {
    const path = [...names, child.name];
    return child.type === 'test'
      ? [{ id: path.join(' '), fn: child.fn, took: 0 }]
      : testsOf(child, path);
  });
}

async function outcome(test) {
  const from = performance.now();
  const result = await Promise.resolve()
    .then(test.fn)
    .then(
      () => ({ status: TestStatus.Success }),
      (error) => ({ status: TestStatus.Failed, failureMessage: String(error) }),
    );
  test.took = performance.now() - from;
  return { id: test.id, name: test.id, timeSpentMs: test.took, ...result };
}

class LoadedOnce {
  static inject = [];
  /** Where the mutants look which of them is on, and note by which test they were reached. */
  #stryker = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  #tests = [];

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    Object.assign(globalThis, { describe, it, expect });
    // The same cases each time, or the score would waver; a found fault need not be made smaller.
    fc.configureGlobal({ seed: 20260101, endOnFailure: true });
    for (const file of specs()) await import(pathToFileURL(resolve(file)).href);
    this.#tests = testsOf(getState().rootDescribeBlock);
  }

  async dryRun() {
    const tests = [];
    for (const test of this.#tests) {
      this.#stryker.currentTestId = test.id;
      tests.push(await outcome(test));
    }
    this.#stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter, disableBail }) {
    const covering = this.#tests.filter(({ id }) => testFilter?.includes(id) ?? true);
    const tests = [];
    Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: 0 });
    // The quick ones first: most mutants fall before a property needs its hundred cases.
    for (const test of covering.sort((a, b) => a.took - b.took)) {
      tests.push(await outcome(test));
      if (!disableBail && tests.at(-1).status === TestStatus.Failed) break;
    }
    this.#stryker.activeMutant = undefined;
    return toMutantRunResult(
      determineHitLimitReached(this.#stryker.hitCount, hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests,
      },
    );
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'loaded-once', LoadedOnce),
];
