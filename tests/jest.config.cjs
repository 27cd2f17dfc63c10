const { unit } = require('../jest.shared.cjs');

module.exports = { ...unit, testPathIgnorePatterns: [...unit.testPathIgnorePatterns, '<rootDir>/world/'] };
