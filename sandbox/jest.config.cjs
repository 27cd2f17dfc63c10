const { world } = require('../jest.shared.cjs');

module.exports = {
  ...world,
  testPathIgnorePatterns: [...world.testPathIgnorePatterns, '<rootDir>/world-page/'],
};
