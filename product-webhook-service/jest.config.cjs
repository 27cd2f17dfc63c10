const { world } = require('../jest.shared.cjs');

// Those in a browser are a project of their own.
module.exports = {
  ...world,
  testPathIgnorePatterns: [...world.testPathIgnorePatterns, '<rootDir>/tests/browser/'],
};
