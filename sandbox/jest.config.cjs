module.exports = require('../jest.shared.cjs')('sandbox');
