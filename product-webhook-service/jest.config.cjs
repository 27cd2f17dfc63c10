module.exports = require('../jest.shared.cjs')('product-webhook-service');
