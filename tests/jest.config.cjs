module.exports = require('../jest.shared.cjs')('repository');
