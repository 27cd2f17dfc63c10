module.exports = require('../jest.shared.cjs').world;
